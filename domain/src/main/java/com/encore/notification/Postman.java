package com.encore.notification;

/** Takes a letter to its addressee. */
public interface Postman {

    /** Returns once the letter is accepted for delivery. */
    void deliver(Letter letter) throws UndeliverableException;
}
