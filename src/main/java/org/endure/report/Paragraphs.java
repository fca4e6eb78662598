package org.endure.report;

/** Takes the parts of a plain text: headings and wrapped paragraphs. The screen and the justification log each have their own form. */
interface Paragraphs {

    /** A heading, which begins a section. */
    void heading(String title);

    /** A paragraph that far in: 0 for what stands under the heading, 1 for what belongs to it, and so on. */
    void paragraph(int depth, String text);
}
