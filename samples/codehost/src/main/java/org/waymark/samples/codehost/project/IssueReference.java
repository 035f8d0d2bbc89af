package org.waymark.samples.codehost.project;

/** An issue as others see it: known by a number, by which a link to it can be made. */
public interface IssueReference {
    int number();

    static IssueReference to(int number) {
        return () -> number;
    }
}
