/** What people do with projects. */
@NullMarked
package dev.hearth.application.work;

import org.jspecify.annotations.NullMarked;
