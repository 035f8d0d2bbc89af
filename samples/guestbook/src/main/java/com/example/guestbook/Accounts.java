package com.example.guestbook;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who has an account. */
public final class Accounts {
    static final int MOST = 10_000;

    private final Map<String, Account> byName = new ConcurrentHashMap<>();
    private final int rounds;
    private final Password nobodys;

    private record Account(Member member, Password password) {}

    /** Makes a book of accounts that is empty. The more rounds, the longer it takes to try passwords. */
    public Accounts(int rounds) {
        this.rounds = rounds;
        this.nobodys = Password.of(UUID.randomUUID().toString(), rounds);
    }

    /** Adds an account. Returns whether the name was free. */
    public boolean add(Member member, String password) {
        return byName.putIfAbsent(member.name(), new Account(member, Password.of(password, rounds))) == null;
    }

    /** Returns whether there is no room for more. Those who come at the same moment may all find room. */
    public boolean areFull() {
        return byName.size() >= MOST;
    }

    public @Nullable Member find(String name) {
        Account account = byName.get(name);
        return account == null ? null : account.member();
    }

    /** Returns who has the name and the password. For a name that nobody has it takes as long, so that this tells nothing. */
    public Optional<Member> signIn(String name, String password) {
        Account account = byName.get(name);
        boolean isRight = (account == null ? nobodys : account.password()).is(password);
        return account != null && isRight ? Optional.of(account.member()) : Optional.empty();
    }
}
