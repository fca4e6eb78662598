package org.endure.fact;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Loads the records of declared types. The same class file always gives the same class while that is in use, so that facts that were
 * read by themselves are of the types that a theory knows; nothing is kept of who declared it.
 */
final class DeclaredRecords {

    private static final Map<ByteBuffer, WeakReference<Class<?>>> LOADED = new HashMap<>();

    private DeclaredRecords() {}

    /** The record of that name in this package with that class file. */
    static synchronized Class<?> of(String name, byte[] classFile) {
        ByteBuffer key = ByteBuffer.wrap(classFile);
        WeakReference<Class<?>> known = LOADED.get(key);
        Class<?> loaded = known == null ? null : known.get();
        if (loaded == null) {
            loaded = new Loader().load(name, classFile);
            LOADED.values().removeIf(each -> each.get() == null);
            LOADED.put(key, new WeakReference<>(loaded));
        }
        return loaded;
    }

    /** Loads one record, so that another of its name can be loaded too. */
    private static final class Loader extends ClassLoader {

        Loader() {
            super(DeclaredRecords.class.getClassLoader());
        }

        Class<?> load(String name, byte[] classFile) {
            return defineClass(DeclaredRecords.class.getPackageName() + "." + name, classFile, 0, classFile.length);
        }
    }
}
