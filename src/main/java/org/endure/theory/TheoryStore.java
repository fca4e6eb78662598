package org.endure.theory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.endure.cache.Build;
import org.endure.cache.ContentCache;

/** Keeps theories that were read and found without fault, by the texts they were read from. */
final class TheoryStore {

    private final ContentCache cache;

    TheoryStore(ContentCache cache) {
        this.cache = cache;
    }

    /** The theory that is kept under a key. */
    Optional<Theory> get(String key) {
        return cache.get(key).flatMap(bytes -> {
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                return Optional.of((Theory) in.readObject());
            } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError | StackOverflowError e) {
                cache.remove(key);
                return Optional.empty();
            }
        });
    }

    /** Keeps a theory, while the program goes on. */
    void put(String key, Theory theory) {
        cache.putLater(key, () -> bytes(theory));
    }

    /** Notes that the theory of that key was the last that a run in some place was made with. */
    void noteRun(List<String> place, String key) {
        byte[] note = key.getBytes(StandardCharsets.US_ASCII);
        if (!cache.get(placeKey(place))
                .filter(noted -> Arrays.equals(noted, note))
                .isPresent()) {
            cache.put(placeKey(place), note);
        }
    }

    /** The theory that the last run in that place was made with, if it is still kept. */
    Optional<Theory> ofLastRun(List<String> place) {
        return place.isEmpty()
                ? Optional.empty()
                : cache.get(placeKey(place)).flatMap(key -> get(new String(key, StandardCharsets.US_ASCII)));
    }

    /** The key of a theory that is made from these texts. */
    static String key(List<String> madeFrom) {
        List<String> all = new ArrayList<>(madeFrom);
        all.add("theory as read, in three languages");
        all.add(Runtime.version().toString());
        all.add(Build.stamp());
        return ContentCache.key(all);
    }

    private static String placeKey(List<String> place) {
        List<String> all = new ArrayList<>(place);
        all.add("theory of the last run");
        return ContentCache.key(all);
    }

    private static Optional<byte[]> bytes(Theory theory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(theory);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }
}
