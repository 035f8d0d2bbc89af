package com.example.shop;

import org.waymark.web.App;
import org.waymark.web.Request;
import org.waymark.web.View;

/** An app that tells what it knows of a request. */
final class Shop extends App {
    @View
    String home(Request request) {
        return request.url(this) + " for " + request.remote().getHostAddress();
    }
}
