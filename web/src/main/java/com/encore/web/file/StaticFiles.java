package com.encore.web.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which files there are, and one version for all of them: as it stands before their paths, what they name relatively
 * (an imported script, an icon in a style) is asked for by the same version.
 */
@Component
class StaticFiles {

    static final String PREFIX = "/v/";

    private static final String FOLDER = "static/";
    private static final int DIGITS = 12;

    private final SortedMap<String, String> addresses = new TreeMap<>();
    private final String version;

    StaticFiles(ResourcePatternResolver resources) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Resource resource : resources.getResources("classpath*:" + FOLDER + "**")) {
            String url = resource.getURL().toString();
            if (resource.isReadable() && !url.endsWith("/")) {
                files.put(
                        url.substring(url.lastIndexOf("/" + FOLDER) + FOLDER.length()),
                        resource.getContentAsByteArray());
            }
        }
        this.version = version(files);
        files.keySet().forEach(path -> addresses.put(path, PREFIX + version + path));
    }

    String version() {
        return version;
    }

    /** Where browsers should ask for this path: itself, unless it is a file of ours. */
    String address(String path) {
        return addresses.getOrDefault(path, path);
    }

    private static String version(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
