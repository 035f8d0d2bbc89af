package org.waymark.web;

import java.net.InetAddress;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells who sends a request by a header that a proxy in front of the server sets, which has found it out already. The header is
 * believed only if the request comes from such a proxy: anybody else could write it. A header that is empty, as a proxy may send it
 * for somebody unknown, or that is there twice, names nobody.
 */
public final class ProxyIdentity implements IdentityPolicy {
    private final String header;
    private final Set<InetAddress> proxies;
    private final Function<? super String, ? extends @Nullable Principal> users;

    private ProxyIdentity(
            String header, Set<InetAddress> proxies, Function<? super String, ? extends @Nullable Principal> users) {
        this.header = header;
        this.proxies = proxies;
        this.users = users;
    }

    /**
     * Returns a policy.
     *
     * @param header the name of the header that holds the name of the identity; the proxy has to drop one that a client sends
     * @param proxies the addresses that the proxies have
     * @param users returns who has a name, or null if nobody has
     * @return the policy
     */
    public static ProxyIdentity of(
            String header, Set<InetAddress> proxies, Function<? super String, ? extends @Nullable Principal> users) {
        return new ProxyIdentity(header, Set.copyOf(proxies), users);
    }

    @Override
    public @Nullable Principal identify(Request request) {
        List<String> names = request.headers().all(header);
        boolean believed = names.size() == 1
                && !names.get(0).isBlank()
                && proxies.contains(request.http().peer());
        return believed ? users.apply(names.get(0)) : null;
    }
}
