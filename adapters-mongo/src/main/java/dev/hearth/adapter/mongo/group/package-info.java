/** Groups and their members on MongoDB. */
@NullMarked
package dev.hearth.adapter.mongo.group;

import org.jspecify.annotations.NullMarked;
