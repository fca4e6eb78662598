package org.endure.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.fact.Fact;

/** Which types of facts are looked up, and by which attributes. Filled while rules are compiled, then only read. */
final class MemoryLayout {

    /** A way to look facts of a type up by the value of an attribute. */
    record Index(int number, Accessor attribute) {}

    /** All facts of a type. */
    record Store(int number, Class<?> type, Map<String, Index> indexes) {}

    private final Map<Class<?>, Store> stores = new HashMap<>();
    private final Map<Class<?>, List<Store>> holding = new ConcurrentHashMap<>();
    private int indexCount;

    Store store(Class<?> type) {
        return stores.computeIfAbsent(type, each -> new Store(stores.size(), each, new HashMap<>()));
    }

    Index index(Store store, String attribute, Accessor accessor) {
        return store.indexes().computeIfAbsent(attribute, name -> new Index(indexCount++, accessor));
    }

    int storeCount() {
        return stores.size();
    }

    int indexCount() {
        return indexCount;
    }

    /** The stores that hold a fact of this class. */
    List<Store> holding(Class<? extends Fact> type) {
        return holding.computeIfAbsent(type, each -> {
            List<Store> found = new ArrayList<>();
            for (Store store : stores.values()) {
                if (store.type().isAssignableFrom(each)) {
                    found.add(store);
                }
            }
            return found;
        });
    }
}
