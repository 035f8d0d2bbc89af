package com.example.guestbook;

import java.security.Principal;

/** Somebody with an account. */
public record Member(String name, boolean isAdmin) implements Principal {
    @Override
    public String getName() {
        return name;
    }
}
