package com.example.guestbook;

/** The place where one signs in and out. */
public record SignIn() {}
