package com.example.guestbook;

/** What is said from outside: the title stands above all pages. */
public record BookSettings(String title) {}
