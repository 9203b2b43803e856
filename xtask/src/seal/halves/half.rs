//! Writing one half of a module.

use std::ops::Range;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    FunctionSection, GlobalSection, ImportSection, MemorySection, Module, TableSection,
};
use wasmparser::{DataKind, ElementItems, ElementKind, ExternalKind, Operator, Parser};

use super::order::by_likeness;
use super::{FIRST, Layout};
use crate::seal::module::short_name;

/// A half that is being written.
pub struct Half<'a> {
    layout: &'a Layout<'a>,
    /// The number that each function of the module has in this half, if it is in it or is borrowed.
    numbers: Vec<Option<u32>>,
    /// Whether each function that the module defines is in this half.
    kept: Vec<bool>,
    /// Those that are, in the order in which they are written.
    own: Vec<u32>,
    /// The functions that are lent.
    lent: &'a [u32],
    /// The data of this half, as addresses.
    data: Vec<Range<u32>>,
    /// What the second half, which borrows, is entered by; `None` in the first, which lends.
    door: Option<&'a str>,
}

type Written<T = ()> = std::result::Result<T, Error<&'static str>>;

impl<'a> Half<'a> {
    /// The first half: everything that is not the second's. It lends functions.
    pub fn first(
        layout: &'a Layout<'a>,
        is_second: &dyn Fn(u32) -> bool,
        lent: &'a [u32],
        data: &[Range<u32>],
    ) -> Self {
        let starts = [0].into_iter().chain(data.iter().map(|run| run.end));
        let ends = data.iter().map(|run| run.start).chain([u32::MAX]);
        let data = starts.zip(ends).map(|(start, end)| start..end).collect();
        Self::new(layout, &|function| !is_second(function), lent, data, None)
    }

    /// The second half, which borrows them.
    pub fn second(
        layout: &'a Layout<'a>,
        is_second: &dyn Fn(u32) -> bool,
        lent: &'a [u32],
        data: &[Range<u32>],
        door: &'a str,
    ) -> Self {
        Self::new(layout, is_second, lent, data.to_vec(), Some(door))
    }

    fn new(
        layout: &'a Layout<'a>,
        keeps: &dyn Fn(u32) -> bool,
        lent: &'a [u32],
        data: Vec<Range<u32>>,
        door: Option<&'a str>,
    ) -> Self {
        let kept: Vec<bool> = (layout.imported..layout.functions()).map(keeps).collect();
        let imported = (0..layout.imported).map(Some);
        let mut numbers: Vec<Option<u32>> = imported.chain(kept.iter().map(|_| None)).collect();
        let borrowed = lent.iter().copied().filter(|_| door.is_some());
        let unordered =
            (layout.imported..).zip(&kept).filter(|(_, kept)| **kept).map(|(function, _)| function);
        let own = in_order(layout, unordered.collect());
        for (number, function) in (layout.imported..).zip(borrowed.chain(own.iter().copied())) {
            if let Some(place) = numbers.get_mut(function as usize) {
                *place = Some(number);
            }
        }
        Half { layout, numbers, kept, own, lent, data, door }
    }

    fn borrows(&self) -> bool {
        self.door.is_some()
    }

    /// Writes it out of the module.
    pub fn write(mut self, module: &[u8]) -> Result<Vec<u8>> {
        let mut half = Module::new();
        self.parse_core_module(&mut half, Parser::new(0), module).map_err(|error| anyhow!("{error}"))?;
        Ok(half.finish())
    }

    /// What one half lends to the other, in an order that both know: functions, tables, memories, globals.
    fn shared(&mut self) -> Written<Vec<(ExportKind, u32, EntityType)>> {
        let Layout { tables, memories, globals, .. } = self.layout;
        let mut shared = Vec::new();
        for function in self.lent {
            shared.push((ExportKind::Func, *function, EntityType::Function(self.layout.kind(*function))));
        }
        for (number, table) in (0..).zip(tables) {
            shared.push((ExportKind::Table, number, EntityType::Table(self.table_type(*table)?)));
        }
        for (number, memory) in (0..).zip(memories) {
            shared.push((ExportKind::Memory, number, EntityType::Memory(self.memory_type(*memory)?)));
        }
        for (number, global) in (0..).zip(globals) {
            shared.push((ExportKind::Global, number, EntityType::Global(self.global_type(*global)?)));
        }
        Ok(shared)
    }
}

impl Reencode for Half<'_> {
    type Error = &'static str;

    fn function_index(&mut self, function: u32) -> Written<u32> {
        self.numbers
            .get(function as usize)
            .copied()
            .flatten()
            .ok_or(Error::UserError("a half uses a function of the other"))
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Written {
        utils::parse_import_section(self, imports, section)?;
        if self.borrows() {
            for (place, (.., kind)) in self.shared()?.into_iter().enumerate() {
                imports.import(FIRST, &short_name(place), kind);
            }
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: wasmparser::FunctionSectionReader<'_>,
    ) -> Written {
        for function in &self.own {
            functions.function(self.layout.kind(*function));
        }
        Ok(())
    }

    fn parse_table_section(
        &mut self,
        tables: &mut TableSection,
        section: wasmparser::TableSectionReader<'_>,
    ) -> Written {
        if self.borrows() { Ok(()) } else { utils::parse_table_section(self, tables, section) }
    }

    fn parse_memory_section(
        &mut self,
        memories: &mut MemorySection,
        section: wasmparser::MemorySectionReader<'_>,
    ) -> Written {
        if self.borrows() { Ok(()) } else { utils::parse_memory_section(self, memories, section) }
    }

    fn parse_global_section(
        &mut self,
        globals: &mut GlobalSection,
        section: wasmparser::GlobalSectionReader<'_>,
    ) -> Written {
        if self.borrows() { Ok(()) } else { utils::parse_global_section(self, globals, section) }
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: wasmparser::ExportSectionReader<'_>,
    ) -> Written {
        for export in section {
            let export = export?;
            let is_door = self.door == Some(export.name);
            let is_here = export.kind != ExternalKind::Func
                || self.numbers.get(export.index as usize).copied().flatten().is_some();
            if is_door || !self.borrows() && is_here {
                self.parse_export(exports, export)?;
            }
        }
        if !self.borrows() {
            for (place, (kind, number, _)) in self.shared()?.into_iter().enumerate() {
                let number = if kind == ExportKind::Func { self.function_index(number)? } else { number };
                exports.export(&short_name(place), kind, number);
            }
        }
        Ok(())
    }

    fn parse_element(&mut self, elements: &mut ElementSection, element: wasmparser::Element<'_>) -> Written {
        let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
            (&element.kind, &element.items)
        else {
            return utils::parse_element(self, elements, element);
        };
        let start = constant(offset_expr)?;
        let mut run = Vec::new();
        let mut next = start;
        for function in functions.clone() {
            let function = function?;
            let own =
                function.checked_sub(self.layout.imported).and_then(|place| self.kept.get(place as usize));
            match own {
                // What JavaScript lends stands in the first half's table.
                Some(true) => run.push(self.function_index(function)?),
                None if !self.borrows() => run.push(function),
                _ => write_run(elements, next, &mut run),
            }
            next += 1;
        }
        write_run(elements, next, &mut run);
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: wasmparser::CodeSectionReader<'_>,
    ) -> Written {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.own.clone() {
            self.parse_function_body(code, bodies[(function - self.layout.imported) as usize].clone())?;
        }
        Ok(())
    }

    fn parse_data(&mut self, data: &mut DataSection, segment: wasmparser::Data<'_>) -> Written {
        let DataKind::Active { offset_expr, .. } = &segment.kind else {
            return utils::parse_data(self, data, segment);
        };
        let base = constant(offset_expr)?;
        for run in &self.data {
            let start = run.start.max(base);
            let end = run.end.min(base + segment.data.len() as u32);
            let bytes = segment.data.get((start - base) as usize..end.saturating_sub(base) as usize);
            // The memory holds zeros from the start.
            if let Some(bytes) = bytes.filter(|bytes| bytes.iter().any(|byte| *byte != 0)) {
                data.active(0, &ConstExpr::i32_const(start.cast_signed()), bytes.iter().copied());
            }
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: wasmparser::CustomSectionReader<'_>) -> Written {
        Ok(())
    }
}

/// Functions that the module defines, in the order in which they are written.
fn in_order(layout: &Layout<'_>, functions: Vec<u32>) -> Vec<u32> {
    let body = |function: &u32| layout.bodies[(function - layout.imported) as usize];
    let bodies: Vec<_> = functions.iter().map(body).collect();
    by_likeness(&bodies).into_iter().map(|place| functions[place]).collect()
}

/// Writes functions that stand one behind the other in the table, up to the place `end`.
fn write_run(elements: &mut ElementSection, end: u32, run: &mut Vec<u32>) {
    if !run.is_empty() {
        let start = end - run.len() as u32;
        let functions = std::mem::take(run);
        elements.active(
            None,
            &ConstExpr::i32_const(start.cast_signed()),
            Elements::Functions(functions.into()),
        );
    }
}

/// The number that an expression gives, which is the same every time.
fn constant(expression: &wasmparser::ConstExpr<'_>) -> Written<u32> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => Err(Error::UserError("a place that is not the same every time")),
    }
}
