//! Reading JSON parameters into types with the place of a fault.
//!
//! `serde_json` says what is wrong but not where. This small deserializer walks a [`Value`] and puts the
//! JSON pointer together on the way back, so that the editor of a rule can mark the field.

use serde::Deserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Error as _, IntoDeserializer, Visitor};
use serde_json::{Map, Value};

use super::ShapeFault;

/// Reads `value` as a `T`.
///
/// # Errors
/// The first fault, with its JSON pointer inside `value`.
pub(super) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, ShapeFault> {
    T::deserialize(Node(value))
}

#[derive(Clone, Copy)]
struct Node<'a>(&'a Value);

impl Node<'_> {
    fn unexpected(&self) -> de::Unexpected<'_> {
        match self.0 {
            Value::Null => de::Unexpected::Unit,
            Value::Bool(value) => de::Unexpected::Bool(*value),
            Value::Number(_) => de::Unexpected::Other("a number"),
            Value::String(text) => de::Unexpected::Str(text),
            Value::Array(_) => de::Unexpected::Seq,
            Value::Object(_) => de::Unexpected::Map,
        }
    }
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = ShapeFault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeFault> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(value), _, _) => visitor.visit_u64(value),
                (None, Some(value), _) => visitor.visit_i64(value),
                (None, None, Some(value)) => visitor.visit_f64(value),
                (None, None, None) => Err(ShapeFault::invalid_type(self.unexpected(), &visitor)),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(items) => visitor.visit_seq(Items { items: items.iter(), index: 0 }),
            Value::Object(fields) => visitor.visit_map(Fields::of(fields)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeFault> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    /// Only objects: a struct given as a list would tie meaning to the order of fields.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ShapeFault> {
        match self.0 {
            Value::Object(fields) => visitor.visit_map(Fields::of(fields)),
            _ => Err(ShapeFault::invalid_type(self.unexpected(), &visitor)),
        }
    }

    /// Enums in parameters are choices between names.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ShapeFault> {
        match self.0 {
            Value::String(text) => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => Err(ShapeFault::invalid_type(self.unexpected(), &visitor)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ShapeFault> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

struct Items<'de> {
    items: std::slice::Iter<'de, Value>,
    index: usize,
}

impl<'de> de::SeqAccess<'de> for Items<'de> {
    type Error = ShapeFault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, ShapeFault> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let index = self.index;
        self.index = index.saturating_add(1);
        seed.deserialize(Node(item)).map(Some).map_err(|fault| fault.under(&index.to_string()))
    }
}

struct Fields<'de> {
    fields: serde_json::map::Iter<'de>,
    current: Option<(&'de str, &'de Value)>,
}

impl<'de> Fields<'de> {
    fn of(fields: &'de Map<String, Value>) -> Self {
        Self { fields: fields.iter(), current: None }
    }
}

impl<'de> de::MapAccess<'de> for Fields<'de> {
    type Error = ShapeFault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ShapeFault> {
        let Some((key, value)) = self.fields.next() else { return Ok(None) };
        self.current = Some((key, value));
        seed.deserialize(de::value::BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ShapeFault> {
        let (key, value) =
            self.current.take().ok_or_else(|| ShapeFault::custom("a value was asked for before its key"))?;
        seed.deserialize(Node(value)).map_err(|fault| fault.under(key))
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::read;
    use crate::rules::FaultCode;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        count: u16,
        #[serde(default)]
        inner: Option<Inner>,
        #[serde(default)]
        names: Vec<String>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        choice: Choice,
        #[serde(default)]
        on: Option<chrono::NaiveDate>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Choice {
        First,
        SecondOne,
    }

    #[test]
    fn well_formed_values_are_read() {
        let value =
            json!({"count": 3, "inner": {"choice": "second_one", "on": "2025-05-01"}, "names": ["甲"]});
        let outer: Outer = read(&value).unwrap();
        assert_eq!(outer.count, 3);
        assert_eq!(outer.inner.unwrap().choice, Choice::SecondOne);
    }

    #[test]
    fn every_fault_says_where_it_is() {
        for (value, pointer, code) in [
            (json!({"count": 3, "cuont": 4}), "/cuont", FaultCode::UnknownField),
            (json!({}), "/count", FaultCode::MissingField),
            (json!({"count": "3"}), "/count", FaultCode::WrongType),
            (json!({"count": 3.5}), "/count", FaultCode::WrongType),
            (json!({"count": -1}), "/count", FaultCode::InvalidValue),
            (json!({"count": 70_000}), "/count", FaultCode::InvalidValue),
            (json!({"count": 3, "inner": {"choice": "third"}}), "/inner/choice", FaultCode::InvalidValue),
            (json!({"count": 3, "inner": {"choice": {"first": 1}}}), "/inner/choice", FaultCode::WrongType),
            (
                json!({"count": 3, "inner": {"choice": "first", "a/b": 1}}),
                "/inner/a~1b",
                FaultCode::UnknownField,
            ),
            (
                json!({"count": 3, "inner": {"choice": "first", "on": "2025-02-30"}}),
                "/inner/on",
                FaultCode::InvalidValue,
            ),
            (json!({"count": 3, "names": ["甲", 2]}), "/names/1", FaultCode::WrongType),
            (json!([3]), "", FaultCode::WrongType),
        ] {
            let fault = read::<Outer>(&value).unwrap_err();
            assert_eq!((fault.pointer.as_str(), fault.code), (pointer, code), "{value}");
        }
    }
}
