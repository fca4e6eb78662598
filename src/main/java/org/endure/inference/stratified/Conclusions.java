package org.endure.inference.stratified;

import java.util.AbstractList;
import java.util.Arrays;
import org.endure.fact.Conclusion;

/** Different conclusions, numbered in the order in which they come. */
final class Conclusions extends AbstractList<Conclusion> {

    private Conclusion[] all = new Conclusion[32];
    private int[] hashes = new int[32];
    private int[] table = new int[64];
    private int size;

    /** The number of a conclusion; -1 if there is none. */
    int find(Conclusion conclusion) {
        int hash = hash(conclusion);
        return table[place(conclusion, hash)] - 1;
    }

    /** The number of a conclusion, which is added if it is new; its number then is the size before. */
    int number(Conclusion conclusion) {
        int hash = hash(conclusion);
        int place = place(conclusion, hash);
        if (table[place] > 0) {
            return table[place] - 1;
        }
        if (size == all.length) {
            grow();
            place = place(conclusion, hash);
        }
        all[size] = conclusion;
        hashes[size] = hash;
        table[place] = ++size;
        return size - 1;
    }

    @Override
    public Conclusion get(int number) {
        if (number >= size) {
            throw new IndexOutOfBoundsException(number);
        }
        return all[number];
    }

    @Override
    public int size() {
        return size;
    }

    private static int hash(Conclusion conclusion) {
        int hash = conclusion.hashCode() + 31 * conclusion.getClass().hashCode();
        return hash ^ hash >>> 16;
    }

    /** Where a conclusion is in the table, or where there is room for it. */
    private int place(Conclusion conclusion, int hash) {
        int place = hash & table.length - 1;
        while (table[place] > 0 && (hashes[table[place] - 1] != hash || !all[table[place] - 1].equals(conclusion))) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private void grow() {
        all = Arrays.copyOf(all, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        table = new int[4 * size];
        for (int i = 0; i < size; i++) {
            int place = hashes[i] & table.length - 1;
            while (table[place] > 0) {
                place = place + 1 & table.length - 1;
            }
            table[place] = i + 1;
        }
    }
}
