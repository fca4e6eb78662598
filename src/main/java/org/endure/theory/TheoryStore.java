package org.endure.theory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
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
        String key = key(madeFrom);
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
