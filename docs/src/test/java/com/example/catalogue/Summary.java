package com.example.catalogue;

import org.waymark.web.Request;

/** What is said of a thing in a list. */
interface Summary {
    String of(Object thing, Request request);
}
