package org.endure.inference.stratified;

/** Something that is known by a number. */
interface Numbered {

    /** Its number, 0 or more; no other thing of its kind has it. */
    int number();
}
