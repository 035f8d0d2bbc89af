package com.example.guestbook;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.waymark.ext.pebble.PebbleTemplates;
import org.waymark.web.Body;
import org.waymark.web.Html;
import org.waymark.web.Identify;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.Service;
import org.waymark.web.Settings;
import org.waymark.web.SignedCookie;
import org.waymark.web.TemplateFolder;
import org.waymark.web.http.Response;
import org.waymark.web.http.Unauthorized;
import org.waymark.web.http.UnprocessableContent;

/** Accounts, signing in and signing out, for any app that implements this. */
@TemplateFolder("templates")
interface Members extends PebbleTemplates {
    @Settings("members")
    default MemberSettings memberSettings() {
        return new MemberSettings(Optional.empty(), Optional.empty(), 210_000);
    }

    @Service
    default Accounts accounts(MemberSettings settings) {
        Accounts accounts = new Accounts(settings.rounds());
        settings.adminPassword().ifPresent(password -> accounts.add(new Member("admin", true), password));
        return accounts;
    }

    @Service
    default SignedCookie cookie(MemberSettings settings, Accounts accounts) {
        byte[] key = settings.cookieKey().map(Base64.getDecoder()::decode).orElseGet(Members::anyKey);
        return SignedCookie.of("member", key, Duration.ofHours(12), accounts::find);
    }

    /** Good until the next start, and on this machine only: in production the key comes from the settings. */
    private static byte[] anyKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    @Identify
    default SignedCookie whoIsThere(SignedCookie cookie) {
        return cookie;
    }

    @Path("/sign-in")
    default SignIn signIn() {
        return new SignIn();
    }

    @Html(template = "sign-in.peb")
    default Map<String, ?> form(SignIn place) {
        return Map.of("message", "");
    }

    @Html(method = "POST")
    default Response signIn(SignIn place, @Body Credentials sent, Accounts accounts, Request request) {
        Member member = accounts.signIn(sent.name(), sent.password())
                .orElseThrow(() -> new UnprocessableContent("There is no such name with that password."));
        request.remember(member);
        return request.redirect(request.app());
    }

    @Html(name = "out", method = "POST")
    default Response signOut(SignIn place, Request request) {
        request.forget();
        return request.redirect(request.app());
    }

    @Html(name = "new", method = "POST")
    default Response openAccount(SignIn place, @Body Credentials sent, Accounts accounts, Request request) {
        Member member = new Member(sent.name(), false);
        if (!sent.areAllowed()) {
            throw new UnprocessableContent(Credentials.RULE);
        }
        if (accounts.areFull()) {
            throw new UnprocessableContent("There is no room for more members.");
        }
        if (member.name().equals("admin") || !accounts.add(member, sent.password())) {
            throw new UnprocessableContent("This name is taken.");
        }
        request.remember(member);
        return request.redirect(request.app());
    }

    /** Shows the form to whoever has to sign in first. The status stays that of the error, 401. */
    @Html(template = "sign-in.peb")
    default Map<String, ?> signInFirst(Unauthorized error) {
        return Map.of("message", "This is for members. Sign in first.");
    }
}
