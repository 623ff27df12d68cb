//! Deserializes the values of `JSON.parse`. Not by `serde-wasm-bindgen`, whose error messages format floating-point
//! numbers: 10 kB on the wire.

use js_sys::{Array, Number, Object};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

/// A JavaScript value out of `JSON.parse`.
pub(super) struct Deserializer(pub(super) JsValue);

/// The value does not fit; the validator tells why.
#[derive(Debug)]
pub(super) struct Mismatch;

impl fmt::Display for Mismatch {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Mismatch {}

impl de::Error for Mismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> IntoDeserializer<'de, Mismatch> for Deserializer {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> de::Deserializer<'de> for Deserializer {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        let value = self.0;
        if value.is_null() {
            visitor.visit_unit()
        } else if let Some(value) = value.as_bool() {
            visitor.visit_bool(value)
        } else if let Some(number) = value.as_f64() {
            if Number::is_safe_integer(&value) { visitor.visit_i64(number as i64) } else { visitor.visit_f64(number) }
        } else if let Some(value) = value.as_string() {
            visitor.visit_string(value)
        } else if let Some(items) = value.dyn_ref::<Array>() {
            visitor.visit_seq(SeqDeserializer::new(items.iter().map(Deserializer)))
        } else {
            let entries = Object::entries(value.unchecked_ref());
            let entry = |entry: JsValue| {
                let entry: Array = entry.unchecked_into();
                (Deserializer(entry.get(0)), Deserializer(entry.get(1)))
            };
            visitor.visit_map(MapDeserializer::new(entries.iter().map(entry)))
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
