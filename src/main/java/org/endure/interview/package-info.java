/**
 * Asks a coder for one fact, question by question, and puts it into the text of a fact set, whose comments and order stay as they are.
 * It reads answers from one stream and writes questions to another, and knows neither terminals nor files.
 */
@org.jspecify.annotations.NullMarked
package org.endure.interview;
