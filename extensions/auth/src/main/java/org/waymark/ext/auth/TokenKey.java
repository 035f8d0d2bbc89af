package org.waymark.ext.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * A key that tokens are checked with, for one algorithm. Which one is a matter of the key and never of the token: what a token
 * says of its algorithm has to be that.
 */
public final class TokenKey {
    private static final int SHORTEST_SECRET = 32;
    private static final int SHORTEST_RSA = 2048;

    private final JWSAlgorithm algorithm;
    private final JWSVerifier verifier;

    private TokenKey(JWSAlgorithm algorithm, JWSVerifier verifier) {
        this.algorithm = algorithm;
        this.verifier = verifier;
    }

    /**
     * Returns a key of which only the issuer has the other half: one of RSA checks {@code RS256}, one of an elliptic curve
     * {@code ES256}, {@code ES384} or {@code ES512}, as the curve is.
     *
     * @param key the public key
     * @return the key
     * @throws IllegalArgumentException if it is of another kind, of RSA with less than 2048 bits, or of another curve
     */
    public static TokenKey of(PublicKey key) {
        try {
            if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA) {
                return new TokenKey(JWSAlgorithm.RS256, new RSASSAVerifier(rsa));
            }
            if (key instanceof ECPublicKey curve) {
                ECDSAVerifier verifier = new ECDSAVerifier(curve);
                return new TokenKey(verifier.supportedECDSAAlgorithm(), verifier);
            }
        } catch (JOSEException e) {
            throw refused(key);
        }
        throw refused(key);
    }

    private static IllegalArgumentException refused(PublicKey key) {
        return new IllegalArgumentException("This key checks no tokens here: it is for " + key.getAlgorithm()
                + ". Use RSA with 2048 bits or more, or one of the curves P-256, P-384 and P-521.");
    }

    /**
     * Returns a key that issuer and app share: it checks {@code HS256}. Who can check tokens by it can issue them.
     *
     * @param secret 32 random bytes or more, which nobody else knows
     * @return the key
     * @throws IllegalArgumentException if the secret is too short
     */
    public static TokenKey secret(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("A secret of " + secret.length + " bytes can be guessed. Use "
                    + SHORTEST_SECRET + " random bytes or more.");
        }
        try {
            return new TokenKey(JWSAlgorithm.HS256, new MACVerifier(secret));
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns whether a token was signed by whoever has this key, or its other half. */
    boolean signed(SignedJWT token) {
        JWSHeader header = token.getHeader();
        try {
            return algorithm.equals(header.getAlgorithm())
                    && header.getCriticalParams() == null
                    && token.verify(verifier);
        } catch (JOSEException e) {
            return false;
        }
    }
}
