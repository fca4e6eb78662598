package org.endure.theory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.endure.cache.Build;
import org.endure.cache.ContentCache;
import org.endure.fact.FactType;

/** Keeps theories that were read and found without fault, by the texts they were read from. */
final class TheoryStore {

    private final ContentCache cache;

    TheoryStore(ContentCache cache) {
        this.cache = cache;
    }

    Optional<Theory> get(List<String> madeFrom) {
        return getByKey(key(madeFrom));
    }

    /** Notes that the theory made from these texts was the last that a run in some place was made with. */
    void noteRun(List<String> place, List<String> madeFrom) {
        cache.put(placeKey(place), key(madeFrom).getBytes(StandardCharsets.US_ASCII));
    }

    /** The theory that the last run in that place was made with, if it is still kept. */
    Optional<Theory> ofLastRun(List<String> place) {
        return cache.get(placeKey(place)).flatMap(key -> getByKey(new String(key, StandardCharsets.US_ASCII)));
    }

    private static String placeKey(List<String> place) {
        List<String> all = new ArrayList<>(place);
        all.add("theory of the last run");
        return ContentCache.key(all);
    }

    private Optional<Theory> getByKey(String key) {
        return cache.get(key).flatMap(bytes -> {
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                return Optional.of((Theory) in.readObject());
            } catch (IOException | ClassNotFoundException | RuntimeException e) {
                cache.remove(key);
                return Optional.empty();
            }
        });
    }

    void put(List<String> madeFrom, Theory theory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(theory);
        } catch (IOException e) {
            return;
        }
        cache.put(key(madeFrom), bytes.toByteArray());
    }

    private static String key(List<String> madeFrom) {
        List<String> all = new ArrayList<>(madeFrom);
        all.add("theory as read, in three languages");
        all.add(Runtime.version().toString());
        all.add(FactType.all().toString());
        all.add(Build.stamp());
        return ContentCache.key(all);
    }
}
