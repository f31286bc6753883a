package com.encore.sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The right to start and stop a server; a file lock, because that ends with its process however the process ends. */
final class Ownership implements AutoCloseable {

    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private final FileChannel channel;

    private Ownership(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<Ownership> take(Path file) {
        try {
            var channel = open(file);
            try {
                if (channel.tryLock() != null) {
                    return Optional.of(new Ownership(channel));
                }
            } catch (OverlappingFileLockException heldInThisJvm) {
                // the same answer as for another process: somebody owns it
            }
            channel.close();
            return Optional.empty();
        } catch (IOException cannotLock) {
            throw new UncheckedIOException(cannotLock);
        }
    }

    static <T> T whileAlone(Path file, Supplier<T> work) {
        // a file lock belongs to the whole JVM, so its threads need a lock of their own
        IN_THIS_JVM.lock();
        try (var channel = open(file);
                var lock = channel.lock()) {
            lock.acquiredBy();
            return work.get();
        } catch (IOException cannotLock) {
            throw new UncheckedIOException(cannotLock);
        } finally {
            IN_THIS_JVM.unlock();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException cannotRelease) {
            throw new UncheckedIOException(cannotRelease);
        }
    }
}
