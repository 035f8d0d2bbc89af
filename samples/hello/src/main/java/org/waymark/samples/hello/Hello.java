package org.waymark.samples.hello;

import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Markup;

public final class Hello extends App {
    @Html
    Markup home() {
        return Markup.html("<h1>Hello, {}!</h1>", "world");
    }

    public static void main(String[] args) {
        run(new Hello(), args);
    }
}
