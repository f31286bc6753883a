package com.encore.account;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a request came from. */
public record ClientAddress(InetAddress ip) {

    private static final InetAddress UNKNOWN = InetAddress.ofLiteral("0.0.0.0");

    /** What a proxy hands on need not be an address; all such visitors are throttled as one. */
    public static ClientAddress of(String literal) {
        try {
            return new ClientAddress(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException notAnAddress) {
            return new ClientAddress(UNKNOWN);
        }
    }

    /** What is kept: /24 or /48, enough to see a foreign sign-in, too little to point at a household. */
    String network() {
        return isVersion4() ? prefix(3) + "/24" : prefix(6) + "/48";
    }

    /** What is throttled: one IPv4 address, or the /64 that one subscriber can roam in. */
    String subscriber() {
        return isVersion4() ? ip.getHostAddress() : prefix(8) + "/64";
    }

    private boolean isVersion4() {
        return ip instanceof Inet4Address;
    }

    private String prefix(int bytes) {
        byte[] kept = new byte[ip.getAddress().length];
        System.arraycopy(ip.getAddress(), 0, kept, 0, bytes);
        try {
            return InetAddress.getByAddress(kept).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }
}
