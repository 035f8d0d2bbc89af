package com.example.guestbook;

/** What is sent to sign in, or to open an account. */
public record Credentials(String name, String password) {}
