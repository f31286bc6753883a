package com.encore.reports.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The office suite that is installed here; nothing is downloaded. */
final class LibreOffice {

    static final String WHERE = "ENCORE_SOFFICE";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/soffice",
            "/usr/bin/libreoffice",
            "/usr/local/bin/soffice",
            "/snap/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice");

    private LibreOffice() {}

    static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv(WHERE)), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens the file as a person would and saves it in another form, into a folder of its own. */
    static Path saved(Path file, String form, Path folder) throws IOException, InterruptedException {
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(
                        installed().orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        form,
                        "--outdir",
                        saved.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("LibreOffice did not convert it: " + Files.readString(log));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        return saved.resolve(name + "." + form);
    }
}
