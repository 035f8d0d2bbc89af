package com.example.catalogue;

/** What there is in catalogues. */
final class Things {
    record Book(String title, String author) {}

    record Map(String region) {}

    private Things() {}
}
