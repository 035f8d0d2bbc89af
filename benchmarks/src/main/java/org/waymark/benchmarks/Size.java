package org.waymark.benchmarks;

/**
 * How much there is of each in the work of the dispatch benchmark.
 *
 * @param models the number of classes of models
 * @param requests the number of classes of requests
 * @param methods the number of methods
 */
record Size(int models, int requests, int methods) {

    static Size of(int implementations) {
        return switch (implementations) {
            case 1 -> new Size(1, 1, 1);
            case 4 -> new Size(2, 2, 1);
            case 32 -> new Size(8, 2, 2);
            case 256 -> new Size(16, 4, 4);
            default -> throw new IllegalArgumentException("no work of size " + implementations);
        };
    }

    int implementations() {
        return models * requests * methods;
    }

    int number(int model, int request, int method) {
        return (model * requests + request) * methods + method;
    }
}
