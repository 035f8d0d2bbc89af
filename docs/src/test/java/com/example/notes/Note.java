package com.example.notes;

record Note(int number, String text) {}
