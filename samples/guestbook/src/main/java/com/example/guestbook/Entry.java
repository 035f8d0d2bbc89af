package com.example.guestbook;

import java.time.Instant;

/** What somebody wrote. */
public record Entry(int number, String author, String text, Instant written) {}
