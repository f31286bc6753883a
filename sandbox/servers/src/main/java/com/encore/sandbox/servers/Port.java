package com.encore.sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** A loopback port and the setting that changes it. */
record Port(int number, String setting) {

    static Port free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Port(socket.getLocalPort(), "");
        } catch (IOException noneLeft) {
            throw new UncheckedIOException(noneLeft);
        }
    }

    void refuseIfTaken(String server) {
        try (var socket = new ServerSocket()) {
            // as the servers do it: a connection that is still closing does not make the port taken
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), number));
        } catch (IOException taken) {
            throw new ServersRefused(
                    "Port " + number + " is taken, so " + server + " cannot start there: end the program that uses it"
                            + otherPort(),
                    taken);
        }
    }

    private String otherPort() {
        if (setting.isEmpty()) {
            return ".";
        }
        var variable = setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return ", or choose another port with " + setting + " (environment: " + variable + ").";
    }
}
