package com.encore.sandbox.servers;

/** Says in one line why a server cannot run here and what to do about it. */
public final class ServersRefused extends RuntimeException {

    ServersRefused(String line) {
        super(line);
    }

    ServersRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
