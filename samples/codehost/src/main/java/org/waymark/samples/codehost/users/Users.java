package org.waymark.samples.codehost.users;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** All who have an account. */
public final class Users {
    /** How much work it is to try a password, in rounds of hashing: it should take a tenth of a second or so. */
    public static final int ROUNDS = 210_000;

    /** A secret that is longer is nobody's. */
    static final int MOST_OF_A_SECRET = 200;

    private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();

    private final int rounds;
    private final Password nobodys;

    /**
     * Makes room for users.
     *
     * @param rounds how much work it is to try a password: {@link #ROUNDS}, but for tests
     */
    public Users(int rounds) {
        this.rounds = rounds;
        this.nobodys = Password.of("", rounds);
    }

    private record Account(User user, Password password) {}

    /**
     * Adds somebody.
     *
     * @param user who it is; the name is made of small letters and digits
     */
    public void add(User user, String secret) {
        if (!user.name().matches("[a-z][a-z0-9]{0,29}")) {
            throw new IllegalArgumentException("Not a name: " + user.name());
        }
        accounts.put(user.name(), new Account(user, Password.of(secret, rounds)));
    }

    /** Returns the user of a name, or null if there is none. */
    public @Nullable User find(String name) {
        Account account = accounts.get(name);
        return account == null ? null : account.user();
    }

    /** Returns all users in the order of their names. */
    public Collection<User> all() {
        return List.copyOf(accounts.values()).stream().map(Account::user).toList();
    }

    /** Returns the user of this name and secret. It takes as long for names that nobody has. */
    public Optional<User> signIn(String name, String secret) {
        Account account = accounts.get(name);
        Password password = account == null ? nobodys : account.password();
        boolean known = secret.length() <= MOST_OF_A_SECRET && password.is(secret);
        return known && account != null ? Optional.of(account.user()) : Optional.empty();
    }
}
