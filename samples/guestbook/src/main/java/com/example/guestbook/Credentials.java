package com.example.guestbook;

/** What is sent to sign in, or to open an account. */
public record Credentials(String name, String password) {
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;

    /** What it takes to open an account. */
    static final String RULE = "It takes a name of small letters and digits, 30 at most, and a password of "
            + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.";

    /** Returns whether an account may be opened with these. The name is kept in a cookie, which holds no more than it holds. */
    boolean areAllowed() {
        return name.matches("[a-z0-9]{1,30}")
                && password.length() >= SHORTEST_PASSWORD
                && password.length() <= LONGEST_PASSWORD;
    }

    /** Returns a text without the password: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "Credentials of " + name;
    }
}
