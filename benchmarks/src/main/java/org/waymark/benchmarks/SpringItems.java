package org.waymark.benchmarks;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller of Spring, to which links lead. */
@RestController
@RequestMapping("/items")
public class SpringItems {

    /** Answers for an item. */
    @GetMapping("/{id}")
    public String item(@PathVariable("id") String id) {
        return id;
    }
}
