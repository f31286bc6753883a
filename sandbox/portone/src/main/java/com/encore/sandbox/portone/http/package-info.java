/**
 * A small HTTP/1.1 server on loopback, one virtual thread per connection.
 * It exists because the sandbox must decide when a connection dies, which ready-made servers hide.
 */
@NullMarked
package com.encore.sandbox.portone.http;

import org.jspecify.annotations.NullMarked;
