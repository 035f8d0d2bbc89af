package org.waymark.docs.quickstart;

record Note(int number, String text) {}
