package com.encore.sandbox.demo;

import com.encore.notification.Letter;
import com.encore.notification.Postman;
import com.encore.notification.UndeliverableException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Made-up people read no mail: without their hundreds of letters the few a person looks for can be found. */
@Component
@Primary
@OnLaptops
final class DemoPostman implements Postman {

    private final Postman real;

    DemoPostman(@Qualifier("postman") Postman real) {
        this.real = real;
    }

    @Override
    public void deliver(Letter letter) throws UndeliverableException {
        if (!letter.to().endsWith(People.MADE_UP)) {
            real.deliver(letter);
        }
    }
}
