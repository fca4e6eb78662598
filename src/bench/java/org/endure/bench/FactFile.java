package org.endure.bench;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.endure.fact.Fact;

/** Facts kept in a file that is read again in a few milliseconds, so that a measured program pays for its rules, not for YAML. */
final class FactFile {

    private FactFile() {}

    static void write(List<Fact> facts, Path file) throws IOException {
        try (ObjectOutputStream out = new RecordStream(Files.newOutputStream(file))) {
            out.writeObject(new ArrayList<>(facts));
        }
    }

    @SuppressWarnings("unchecked")
    static List<Fact> read(Path file) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            return (List<Fact>) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    /** Writes records by their components, whether or not they are serializable. */
    private static final class RecordStream extends ObjectOutputStream {

        RecordStream(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object each) throws IOException {
            if (!(each instanceof Record)) {
                return each;
            }
            RecordComponent[] components = each.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            try {
                for (int i = 0; i < values.length; i++) {
                    components[i].getAccessor().setAccessible(true);
                    values[i] = components[i].getAccessor().invoke(each);
                }
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
            return new Kept(each.getClass(), values);
        }
    }

    private record Kept(Class<?> type, Object[] values) implements Serializable {

        private Object readResolve() {
            try {
                RecordComponent[] components = type.getRecordComponents();
                Class<?>[] types = new Class<?>[components.length];
                for (int i = 0; i < types.length; i++) {
                    types[i] = components[i].getType();
                }
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
