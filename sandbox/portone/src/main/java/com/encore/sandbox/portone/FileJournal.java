package com.encore.sandbox.portone;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** One JSON line per event, handed to the operating system before the answer goes out. */
final class FileJournal implements Journal {

    private final Path file;
    private final FileChannel channel;
    private final ReentrantLock lock = new ReentrantLock();

    private FileJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FileJournal open(Path directory, boolean fresh) {
        Path file = directory.resolve("journal.jsonl");
        try {
            Files.createDirectories(directory);
            if (fresh) {
                Files.deleteIfExists(file);
            }
            return new FileJournal(
                    file,
                    FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox journal cannot be opened: " + file, e);
        }
    }

    @Override
    public void replay(Consumer<Event> into) {
        try {
            long complete = 0;
            long number = 0;
            // Not closed: closing the stream would close the channel that appends go to.
            InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)), 1 << 16);
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                number++;
                into.accept(event(line.toString(StandardCharsets.UTF_8), number));
                complete += line.size() + 1L;
                line.reset();
            }
            // A line without an end was being written when the process died, so nobody was told it happened.
            channel.truncate(complete).position(complete);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox journal cannot be read: " + file, e);
        }
    }

    private Event event(String line, long number) {
        try {
            return Json.MAPPER.readValue(line, Event.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    file + ":" + number + " is not an event; remove the file to start afresh", e);
        }
    }

    @Override
    public void append(Event event) {
        byte[] line =
                (Json.MAPPER.writerFor(Event.class).writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox journal cannot be written: " + file, e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox journal cannot be closed: " + file, e);
        }
    }
}
