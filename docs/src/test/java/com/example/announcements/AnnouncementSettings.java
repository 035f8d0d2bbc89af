package com.example.announcements;

/** What is said from outside: the heading, and how many are shown. */
public record AnnouncementSettings(String heading, int most) {}
