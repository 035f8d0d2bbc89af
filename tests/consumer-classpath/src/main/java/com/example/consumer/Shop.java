package com.example.consumer;

import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Path;
import org.waymark.web.Request;

/** An application of one path and one view. */
final class Shop extends App {

    record Product(String name) {}

    @Path("/products/{name}")
    Product product(String name) {
        return new Product(name);
    }

    @Html
    String show(Product product, Request request) {
        return product.name() + " is at " + request.link(product);
    }
}
