/** Tests of the use cases of groups. */
@NullMarked
package dev.hearth.application.group;

import org.jspecify.annotations.NullMarked;
