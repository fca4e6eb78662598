package org.endure.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 of what is added to it, piece by piece. It is for one thread. */
public final class Sha256 {

    private static final int PIECE = 1 << 16;

    private final MessageDigest digest;

    /** A digest to which nothing was added yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Adds bytes. */
    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds some of these bytes. */
    public Sha256 add(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return this;
    }

    /** Adds a text, in UTF-8. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a text after its length in bytes, so that texts that are cut elsewhere have another digest. */
    public Sha256 addMeasured(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        return add(bytes);
    }

    /** The digest, in 32 bytes. After this it is as if nothing had been added. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** The digest, in 64 hexadecimal digits. After this it is as if nothing had been added. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The digest of texts in order, in 64 hexadecimal digits. Line ends count as LF, so that a checkout on Windows is the same. */
    public static String ofTexts(List<String> texts) {
        Sha256 sha = new Sha256();
        texts.forEach(each -> sha.add(each.replace("\r\n", "\n")).add(new byte[1]));
        return sha.hex();
    }

    /** The digest of what a file holds, in 64 hexadecimal digits. */
    public static String ofFile(Path file, OpenOption... options) throws IOException {
        Sha256 sha = new Sha256();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file, options)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                sha.add(piece, 0, length);
            }
        }
        return sha.hex();
    }
}
