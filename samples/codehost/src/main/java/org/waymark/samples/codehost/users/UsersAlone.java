package org.waymark.samples.codehost.users;

import org.waymark.samples.codehost.project.Alone;

/** Runs the users by themselves. */
public final class UsersAlone extends UsersApp {
    UsersAlone(Users users) {
        super(users, new Sessions(), new Alone("People alone"));
    }

    public static void main(String[] args) {
        Users users = new Users(Users.ROUNDS);
        users.add(new User("developer", "A developer", "Works on the users, without all the rest."), "developer");
        run(new UsersAlone(users), args);
    }
}
