/** Groups and their members. */
@NullMarked
package dev.hearth.adapter.rest.group;

import org.jspecify.annotations.NullMarked;
