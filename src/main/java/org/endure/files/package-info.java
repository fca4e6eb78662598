/**
 * Finds and reads the text files a user names: first in the working folder, then among those that come with the program
 * (rules and facts). It must not know what the files mean.
 */
@NullMarked
package org.endure.files;

import org.jspecify.annotations.NullMarked;
