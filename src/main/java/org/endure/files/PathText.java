package org.endure.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Paths as users write them: with '/', on every system. */
public final class PathText {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private PathText() {}

    /** The path without {@code .} and, where possible, without {@code ..} and doubled slashes. */
    public static String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", new ArrayList<>(parts));
    }

    /** The folder that a path stands in; empty for the working folder. */
    public static String folder(String path) {
        String trimmed = trimmed(path);
        int slash = trimmed.lastIndexOf('/');
        return slash < 0 ? "" : slash == 0 ? "/" : trimmed.substring(0, slash);
    }

    /** The last part of a path. */
    public static String name(String path) {
        String trimmed = trimmed(path);
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    /** The path of something in a folder. */
    public static String join(String folder, String rest) {
        return folder.isEmpty() ? rest : trimmed(folder).endsWith("/") ? folder + rest : trimmed(folder) + "/" + rest;
    }

    /** Whether a path, taken from a folder, stays in that folder: it is neither absolute nor leads up and out. */
    public static boolean staysInside(String path) {
        if (path.startsWith("/") || path.contains("\\") || DRIVE.matcher(path).matches()) {
            return false;
        }
        int depth = 0;
        for (String part : List.of(path.split("/"))) {
            depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
            if (depth < 0) {
                return false;
            }
        }
        return true;
    }

    private static String trimmed(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
